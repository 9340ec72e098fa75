/** Files of documents, letters that promise them, and whether the file of an application is complete. */
package org.wattline.adapter.http.connection.commitment;
