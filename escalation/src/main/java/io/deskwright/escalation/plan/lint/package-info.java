/** What a careful reader of an escalation plan would ask its author. */
package io.deskwright.escalation.plan.lint;
