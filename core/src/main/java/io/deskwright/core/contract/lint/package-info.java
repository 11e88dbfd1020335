/** What a careful reader of a contract would ask its author. */
package io.deskwright.core.contract.lint;
