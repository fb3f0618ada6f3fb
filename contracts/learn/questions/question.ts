/** Something that is not known of a real GMS, and that anyone with access to one can find out. */
export interface Question {
  /** Permanent, also where the question is put in other words. */
  readonly id: string;
  readonly question: string;
  /** Which request shows the answer, and where to look. */
  readonly see: string;
  /** Keys of the behaviours that the answer settles; `*` stands for any operation. */
  readonly behaviours?: readonly string[];
  /** Cases that the answer settles: an id, or the beginning of ids that ends with `-`. */
  readonly cases?: readonly string[];
}
