/** One version of a tariff or calendar as a JSON document (电价文档); each part of it has a small file of its own. */
package org.wattline.adapter.reference.tariff.document;
