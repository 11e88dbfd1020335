/** For integrators' own adapters: the laws of each port as tests that a test class of the adapter takes over. */
package io.deskwright.core.kit;
