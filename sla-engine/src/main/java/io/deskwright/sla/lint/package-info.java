/**
 * Findings on terms and calendars: what is legal and still worth a question to whoever wrote the contract.
 *
 * <p>Start at {@link io.deskwright.sla.lint.Linter}. A finding repairs nothing and says nothing of guilt: it has a code,
 * the data that yield it, and a sentence in English and in Chinese. What is not given is not judged.
 */
package io.deskwright.sla.lint;
