/** Temporary supply (临时用电): noted when it begins, closed when its day has come. */
package org.wattline.application.connection.temporary;
