/** The versions of a contract, from the draft to the one that takes its place. */
package io.deskwright.core.contract.version;
