/** What is serviced: devices and the parts in them. */
package io.deskwright.core.asset;
