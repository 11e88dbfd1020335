/** What a plan would have done to the incidents of a log: which rungs would have fired, and whom that would have told. */
package io.deskwright.examples.replay.escalation;
