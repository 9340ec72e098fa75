/** Business fees (业务费用): whether one is due, how much, and why. */
package org.wattline.domain.connection.fee;
