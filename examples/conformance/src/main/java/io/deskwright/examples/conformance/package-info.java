/** Runs files of vectors, in the formats that the vectors' README describes, against the library. */
package io.deskwright.examples.conformance;
