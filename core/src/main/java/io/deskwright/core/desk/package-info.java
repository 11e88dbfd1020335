/** The front door: one call does a deed, asks what it must, keeps what happened, and answers with all deadlines. */
package io.deskwright.core.desk;
