/** What an integrator implements: the desk asks the world through these, and nothing else. */
package io.deskwright.core.port;
