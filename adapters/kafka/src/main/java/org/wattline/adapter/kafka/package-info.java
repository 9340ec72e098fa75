/** Readings that head-ends publish on a topic of Apache Kafka 采集主站发布的数据. */
package org.wattline.adapter.kafka;
