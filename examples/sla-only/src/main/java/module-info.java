/** A program that needs the SLA engine and nothing else. */
module io.deskwright.examples.slaonly {
    requires io.deskwright.sla;
}
