/** Who acts: roles and actors (REQUIREMENTS §18). */
package io.deskwright.core.people;
