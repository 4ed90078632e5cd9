# The commands of the project; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

MVN := mvn -B -ntp
JAR := target/quarkus-app/quarkus-run.jar
SOURCES := pom.xml $(shell find src/main migrations maps -type f -not -path '*/node_modules/*' -not -path 'maps/test/*' 2>/dev/null)
# Debian packages: PostGIS, GDAL and a font to embed in documents for the service; pgRouting to compare with, a browser and a
# Chinese font, a spreadsheet to check money with for the tests.
SERVICE_PACKAGES := postgresql-15-postgis-3 postgresql-15-postgis-3-scripts gdal-bin fonts-wqy-microhei
TEST_PACKAGES := $(SERVICE_PACKAGES) postgresql-15-pgrouting chromium fonts-noto-cjk libreoffice-calc-nogui
# QGIS as a client of the doors; servers to be measured beside ours, and a load generator.
CONFORMANCE_PACKAGES := $(TEST_PACKAGES) python3-qgis qgis-providers
BENCH_PACKAGES := $(CONFORMANCE_PACKAGES) wrk nginx-light spawn-fcgi cgi-mapserver qgis-server
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help
help: ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

.PHONY: run
run: setup $(JAR) ## Build if needed and start with the sample district; Ctrl-C stops. ZHIBU_PORT, ZHIBU_DATA, ZHIBU_JDBC_URL change what they say
	@ZHIBU_SAMPLE=$${ZHIBU_SAMPLE:-true} exec java -Xmx1g -XX:+UseParallelGC -jar $(JAR)

.PHONY: test
test: setup-test $(JAR) ## Run all tests: browser modules, kernel, store, web, page, the packaged service
	$(MVN) -q com.diffplug.spotless:spotless-maven-plugin:check
	cd maps && npm ci --no-audit --no-fund --silent && npm run --silent check && npm test --silent
	$(MVN) verify

.PHONY: conformance
conformance: ## Check the doors against the requirements of OGC API Features, Tiles and WFS, with GDAL and QGIS as clients
	$(call install,$(CONFORMANCE_PACKAGES))
	$(MVN) test -DexcludedGroups=bench -Dtest='org.zhibu.features.*Test,org.zhibu.wfs.*Test,org.zhibu.tiles.*Test' -Dsurefire.failIfNoSpecifiedTests=false

.PHONY: bench
bench: ## Measure what docs/benchmarks.md promises, with the baselines in the same run
	$(call install,$(BENCH_PACKAGES))
	$(MVN) -q package -DskipTests
	$(MVN) surefire:test -Dgroups=bench -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false -DtrimStackTrace=false

.PHONY: build
build: $(JAR) ## Build the service

$(JAR): $(SOURCES)
	$(MVN) -q package -DskipTests
	@touch $@

.PHONY: location
location: $(JAR) ## Solve a classic location problem: ARGS='--problem p-median --format pmed --file pmed1.txt' (docs/siting-benchmarks.md)
	@java -cp 'target/quarkus-app/app/*:target/quarkus-app/lib/main/*' org.zhibu.solver.ClassicCommand $(ARGS)

.PHONY: format
format: ## Format the Java code
	$(MVN) -q com.diffplug.spotless:spotless-maven-plugin:apply

.PHONY: clean
clean: ## Remove what was built; the data folder stays
	rm -rf target maps/node_modules

define install
	@missing=$$(dpkg-query -W -f='$${db:Status-Abbrev} $${Package}\n' $(1) 2>/dev/null | awk '$$1=="ii"{print $$2}' | sort > /tmp/zhibu-have.$$$$; \
	  printf '%s\n' $(1) | sort | comm -23 - /tmp/zhibu-have.$$$$; rm -f /tmp/zhibu-have.$$$$); \
	if [ -n "$$missing" ]; then \
	  echo "Installing:" $$missing; \
	  command -v apt-get >/dev/null || { echo "This machine has no apt-get. Install PostgreSQL 15+ with PostGIS 3.3+ and GDAL 3.6+ by its own means."; exit 1; }; \
	  $(SUDO) apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing > /dev/null; \
	fi
endef

.PHONY: setup
setup: ## Install what the service needs and is missing
	$(call install,$(SERVICE_PACKAGES))

.PHONY: setup-test
setup-test: ## Install what the tests need and is missing
	$(call install,$(TEST_PACKAGES))
