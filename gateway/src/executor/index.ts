export { type CompiledEngine, type CompiledEngineOptions, createCompiledEngine } from './create-compiled-engine';
export { type ExplainedRequest, explainer } from './explain';
