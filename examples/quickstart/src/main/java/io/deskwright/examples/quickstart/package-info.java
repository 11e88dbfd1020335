/** From a report to a closed ticket in one small program. */
package io.deskwright.examples.quickstart;
