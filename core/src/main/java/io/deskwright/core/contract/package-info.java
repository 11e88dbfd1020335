/** What was agreed: terms, working hours, entitlements, and the switches that a contract sets. */
package io.deskwright.core.contract;
