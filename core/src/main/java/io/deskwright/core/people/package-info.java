/** Who acts, for whom, where, and with what skill; who may not do what (REQUIREMENTS §18). */
package io.deskwright.core.people;
