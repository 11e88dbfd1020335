/** A program that needs the SLA engine and nothing else. */
package io.deskwright.examples.slaonly;
