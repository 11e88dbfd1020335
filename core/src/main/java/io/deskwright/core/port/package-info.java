/**
 * What an integrator implements: the desk asks the world through these, and nothing else. Only {@link
 * io.deskwright.core.port.Tickets} is asked by the host itself.
 */
package io.deskwright.core.port;
