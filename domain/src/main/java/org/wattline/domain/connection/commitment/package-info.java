/** Files of documents, and letters that promise documents for later (资料与承诺书). */
package org.wattline.domain.connection.commitment;
