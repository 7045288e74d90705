# The two commands of a newcomer are `make demo` and `make test`; both install what is missing.

SWIFT ?= swift
# The Swift runtime goes into the binary: it starts faster, and runs where no Swift is installed.
RELEASE = -c release --static-swift-stdlib --product galley
GALLEY = .build/release/galley
RECIPE = Recipes/news-archive/news-archive.yaml

ITEMS = 20000
KILLS = 200

.PHONY: demo test build bench kill-test memory-test format lint docs golden setup clean

## Run a recipe on the small inbox beside it, and show what it made.
demo: build
	@Scripts/demo.sh $(GALLEY) $(RECIPE)

## Build and run every test.
test: setup
	$(SWIFT) test --parallel

## The release binary, at .build/release/galley.
build: setup
	$(SWIFT) build $(RELEASE)

## Time Galley against its bars, and print ratios.
bench: build
	@Benchmarks/run.sh $(GALLEY)

## Stop runs at random moments: going on must end in the same bytes.
kill-test: build
	Scripts/kill-test.py $(GALLEY) --items $(ITEMS) --kills $(KILLS) --more
	Scripts/kill-test.py $(GALLEY) --items $(ITEMS) --kills $$(($(KILLS) / 4)) --signal TERM
	Scripts/kill-test.py $(GALLEY) --items $(ITEMS) --kills $$(($(KILLS) / 4)) --signal INT --pack in.tar.gz
	Scripts/churn-test.py $(GALLEY) --rounds $(KILLS)

## Archives made on the fly, small and ten times as large, must fit in the same memory.
memory-test: build
	Benchmarks/archives/memory.py $(GALLEY) Recipes/web-folder-to-csv/inbox --sizes 0.02,0.2 --most 128

## Lay all sources out the house's way.
format:
	$(SWIFT) format --in-place --recursive --configuration .swift-format Package.swift Sources Plugins Tests

## Fail where `make format` would change something.
lint:
	$(SWIFT) format lint --strict --recursive --configuration .swift-format Package.swift Sources Plugins Tests

## Draw the reference documentation and the schema of recipes from the plugins' declarations.
docs: build
	$(GALLEY) plugins reference > Documentation/plugins.md
	$(GALLEY) schema > Documentation/recipe.schema.json

## Write the golden files anew; the tests fail once, so that nobody takes the new files for passed ones.
golden: setup
	GALLEY_UPDATE_GOLDEN=1 $(SWIFT) test --parallel

setup:
	@Scripts/setup.sh

clean:
	rm -rf .build Recipes/*/build
