/** What a customer may be asked for: money, the rules of price, and the price list of the bid. */
package io.deskwright.core.contract.price;
