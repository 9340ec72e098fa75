/** Business fees of connections (业务费用), determined by standards in force. */
package org.wattline.application.connection.fee;
