/** Applications of whichever kind, as owners of documents and fees. */
package org.wattline.application.connection.owner;
