/** Credit: how an account stands by its own history, what a partner says of its owner, and bills that the partner pays ahead (信用). */
package org.wattline.domain.credit;
