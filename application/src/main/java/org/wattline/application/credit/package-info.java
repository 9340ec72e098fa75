/** Judging credit, consents to ask a partner, and bills that the partner pays ahead (信用). */
package org.wattline.application.credit;
