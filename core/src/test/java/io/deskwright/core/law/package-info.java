/** Tests of the kit itself; no part of it. */
package io.deskwright.core.law;
