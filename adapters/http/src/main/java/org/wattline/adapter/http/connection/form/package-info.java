/** Forms of applications over HTTP. */
package org.wattline.adapter.http.connection.form;
