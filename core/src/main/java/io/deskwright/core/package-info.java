/** The ticket, its journal and the desk; holds no type yet. */
package io.deskwright.core;
