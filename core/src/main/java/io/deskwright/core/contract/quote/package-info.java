/** What is quoted to a customer, and its way from the draft to the answer (REQUIREMENTS §21.5). */
package io.deskwright.core.contract.quote;
