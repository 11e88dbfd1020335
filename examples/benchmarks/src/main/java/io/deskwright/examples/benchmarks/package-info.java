/** What an answer of the SLA library costs, beside what one would use instead; run by hand. */
package io.deskwright.examples.benchmarks;
