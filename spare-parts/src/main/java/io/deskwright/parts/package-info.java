/** Stock, part orders and replenishment; holds no type yet. */
package io.deskwright.parts;
