# `make` builds apus, regenerates Generated/ where a spec, a template or apus changed, and builds the
# rest. `make help` lists the targets.

SWIFT   ?= swift
# With CI set, warnings are errors. That changes every object, so `make check` by hand builds in a
# folder of its own.
SCRATCH ?= .build
FLAGS   := --scratch-path $(SCRATCH) $(if $(CI),-Xswiftc -warnings-as-errors)

APUS    := $(SCRATCH)/debug/apus
# The whole Stripe API is generated outside Generated/, by `make stripe`.
STRIPE  := spec/stripe.apus
SPECS   := $(filter-out $(STRIPE),$(wildcard spec/*.apus))
GOLDENS := $(wildcard Tests/Goldens/*/*.apus)
# The specs that are generated in the style that needs no runtime too, each with its folder.
STANDALONE := spec/identity.apus:Tests/Goldens/Identity/Standalone \
  Tests/Goldens/Payments/payments.apus:Tests/Goldens/Payments/Standalone
# What `swift format` looks after; generated files are laid out by the generator.
SOURCES := Package.swift $(wildcard Sources Tests Templates Benchmarks)
STAMP   := $(SCRATCH)/generated.d

.DEFAULT_GOAL := all
.PHONY: all test check lint golden format stripe crosscheck compile-budget bench bench-generate template-share clean help FORCE

all: $(STAMP) ## build apus, regenerate what changed, build everything (the default)
	$(SWIFT) build $(FLAGS)

test: all ## build everything and run all tests
	$(SWIFT) test $(FLAGS)

ifdef CI
check: lint ## what CI runs: lint and test, with warnings as errors
	$(SWIFT) test $(FLAGS)
else
check:
	@$(MAKE) check CI=true SCRATCH=.build-check
endif

lint: $(APUS) ## check the layout of sources and specs, and that what is generated is up to date
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES) Generated
	$(APUS) format --check $(SPECS) $(STRIPE) $(GOLDENS)
	$(APUS) generate --check $(SPECS) --output Generated
	@set -e; for spec in $(GOLDENS); do \
	  echo $(APUS) generate --check $$spec; \
	  $(APUS) generate --check $$spec --output $$(dirname $$spec)/Generated; \
	done
	@set -e; for pair in $(STANDALONE); do \
	  echo $(APUS) generate --check --style standalone $${pair%%:*}; \
	  $(APUS) generate --check --style standalone $${pair%%:*} --output $${pair##*:}; \
	done

golden: $(APUS) ## write the golden files anew, to be read as a diff
	@set -e; for spec in $(GOLDENS); do \
	  $(APUS) generate $$spec --output $$(dirname $$spec)/Generated; \
	done
	@set -e; for pair in $(STANDALONE); do \
	  $(APUS) generate --style standalone $${pair%%:*} --output $${pair##*:}; \
	done
	APUS_UPDATE_GOLDENS=1 $(SWIFT) test $(FLAGS) --filter 'Golden|ProblemTests|ClinicTests'

format: $(APUS) ## lay out sources and specs
	find $(SOURCES) -name '*.swift' -not -path '*/Generated/*' -not -path 'Tests/Goldens/*' -exec $(SWIFT) format --in-place {} +
	$(APUS) format $(SPECS) $(GOLDENS)

stripe: $(APUS) ## generate the whole Stripe API in .build-stripe/ and build it there
	mkdir -p .build-stripe
	cp Benchmarks/Stripe/Package.swift .build-stripe/
	$(APUS) generate $(STRIPE) --output .build-stripe
	$(SWIFT) build --package-path .build-stripe

RELEASED := .build/release/apus

DOCUMENT := ../shared/data/stripe-openapi-2023-08-16.json

compile-budget: ## measure what the whole Stripe API costs to compile, beside the budget
	$(SWIFT) build -c release --product apus
	@test -e $(DOCUMENT) || { echo "the OpenAPI document is not there: $(DOCUMENT)"; exit 1; }
	python3 Benchmarks/CompileBudget/compile_budget.py $(RELEASED) $(STRIPE) $(DOCUMENT)

bench-generate: ## measure how long importing and generating take, beside the budget
	$(SWIFT) build -c release --product apus
	@test -e $(DOCUMENT) || { echo "the OpenAPI document is not there: $(DOCUMENT)"; exit 1; }
	python3 Benchmarks/Generate/bench_generate.py $(RELEASED) $(DOCUMENT) $(STRIPE)

bench: $(APUS) ## measure how fast requests are encoded and responses decoded, beside others
	rm -rf .build-bench/Notes .build-bench/bench
	mkdir -p .build-bench
	cp -R Benchmarks/Speed/Package.swift Benchmarks/Speed/bench .build-bench/
	$(APUS) generate Tests/Goldens/Notes/notes.apus --output .build-bench
	$(SWIFT) build -c release --package-path .build-bench
	.build-bench/.build/release/bench

template-share: $(APUS) ## measure how much of the generated Swift the templates spell
	python3 -B Benchmarks/Templates/template_share.py $(APUS) $(STRIPE) Templates/Swift

CROSSCHECKED := $(DOCUMENT) ../shared/data/stripe-fixtures-2023-08-16.json ../shared/tools/validate_form_body.py

crosscheck: ## prove what is generated for Stripe's whole API against data and tools of others
	@for file in $(CROSSCHECKED); do test -e $$file || { echo "crosscheck: needs $$file, which is not there"; exit 1; }; done
	@for package in openapi-schema-validator stripe; do \
	  python3 -c "import $$(echo $$package | tr - _)" 2>/dev/null || { echo "crosscheck: needs the PyPI package $$package: python3 -m pip install $$package"; exit 1; }; \
	done
	$(SWIFT) build $(FLAGS) --product apus
	python3 -B Benchmarks/Crosscheck/crosscheck.py $(APUS) ../shared .build-crosscheck

clean: ## remove what was built
	rm -rf .build .build-bench .build-check .build-stripe .build-crosscheck

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 18

# The tool alone, so that a Generated/ that doesn't compile never stands in the way of its repair.
# `swift build` knows best whether there is anything to do; the file is newer only if there was.
$(APUS): FORCE
	$(SWIFT) build $(FLAGS) --product apus

$(STAMP): $(SPECS) $(APUS)
	$(APUS) generate $(SPECS) --output Generated --depfile $@

FORCE:

# What the stamp depends on besides: the generated files. Only for goals that may regenerate, since
# make brings up to date what it includes.
ifneq ($(filter all test,$(or $(MAKECMDGOALS),all)),)
include $(STAMP)
endif
