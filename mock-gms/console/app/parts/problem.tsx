/** What was refused, beside what it was asked with. */
export function Problem({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <p class="problem" role="alert" dir="auto">
      {text}
    </p>
  );
}
