/**
 * Which equipment of a customer counts for the basic charge, on which days (计费容量): from what was connected, sealed, replaced and removed
 * when to the thirtieths of a month that are charged.
 */
package org.wattline.domain.rating.capacity;
