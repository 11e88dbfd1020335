/**
 * Commands, journal entries, terms and refusals as JSON, to be taken as it is.
 *
 * <p>A host reads what its users say, asks the desk, and answers a refusal; a store writes what the desk has recorded:
 *
 * <pre>{@code
 * Either<Refusal, TicketCommand> command = CommandJson.read(request.body());
 * command.flatMap(said -> desk.handle(Deed.on(ticket, actor, said)))
 *         .peekLeft(refusal -> answer(422, RefusalJson.write(refusal)));
 *
 * StoredEntry stored = EntryJson.split(entry);    // digest stored.lasting(), keep stored.personal() removable
 * Entry again = EntryJson.join(stored);
 * }</pre>
 *
 * <p>The form follows the records of core and escalation: a part of a record is a field, an empty {@code Optional} is no
 * field, a record of one part is that part, one of a sealed set names its kind under {@code is}. Times are ISO-8601, amounts
 * are text, sets and maps are sorted. What is personal stands under {@code personal}:
 *
 * <pre>{@code
 * {"form":1,"caseId":"T-1","sequence":4,"occurredAt":"2026-01-31T09:00:00Z","recordedAt":"2026-01-31T09:00:00Z",
 *  "actor":{"id":"wang","role":"AGENT"},"key":"mail-17",
 *  "event":{"is":"RequestAnswered","personal":{"answer":"Press the button."}}}
 * }</pre>
 *
 * <p>Nothing in the input names a class, and every input is bounded before anyone computes with it.
 */
package io.deskwright.examples.json;
