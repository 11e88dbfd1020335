/** How bad a fault is: facts, rules in packs, and an answer that says why and what to ask (REQUIREMENTS §3). */
package io.deskwright.core.fault;
