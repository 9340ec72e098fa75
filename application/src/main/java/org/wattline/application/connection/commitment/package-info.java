/** Keeping files of documents, and watching what was promised. */
package org.wattline.application.connection.commitment;
