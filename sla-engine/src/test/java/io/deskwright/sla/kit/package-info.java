/**
 * For users' own definitions: generators, and the laws of the house as properties that a test class takes over.
 *
 * <p>Published as the {@code tests} jar of this module. It needs jqwik and AssertJ on the test path.
 */
package io.deskwright.sla.kit;
