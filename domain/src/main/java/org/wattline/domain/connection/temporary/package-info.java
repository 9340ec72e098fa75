/** Temporary supply (临时用电): supplied until a day that was agreed, then closed, unless it is extended. */
package org.wattline.domain.connection.temporary;
