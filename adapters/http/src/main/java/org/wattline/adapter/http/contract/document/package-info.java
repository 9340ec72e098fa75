/** Templates and documents of contracts over HTTP. */
package org.wattline.adapter.http.contract.document;
