import { expect, test } from '../mock.fixture.ts';

for (const operation of ['send', 'file/limits'])
  test(`an offline chat server answers ${operation} with the ids of the request`, async ({
    service,
    customer,
  }) => {
    const { chatId, userId, alias, call } = await customer();
    await service.faults.add({ operation: '*', effect: { kind: 'offline' } });
    const { body } = await call(operation, { userId, alias, message: 'Hello' });
    expect(body).toMatchObject({ statusCode: 1, chatId, userId, alias });
  });
