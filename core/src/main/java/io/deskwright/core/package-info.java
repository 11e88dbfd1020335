/** The ticket, its journal and the desk. */
@HouseStyle
package io.deskwright.core;
