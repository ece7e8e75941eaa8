import ts from 'typescript';

/** One small change of a source file, which a test should notice. */
export interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Characters that are replaced. */
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
}

const { SyntaxKind } = ts;

/** What an operator is taken for. */
const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};
const functions: Readonly<Record<string, string>> = { 'Math.min': 'Math.max', 'Math.max': 'Math.min' };

/** A threshold, a share or an index: twice of it, and half of it where it has a name of its own. */
function numbersFor(node: ts.NumericLiteral): string[] {
  const value = Number(node.text);
  if (value === 0) return ['1'];
  const isNamed = ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent);
  return [String(2 * value), ...(isNamed ? [String(value / 2)] : [])];
}

/** Whether a branch only leaves: a guard. */
const leaves = (statement: ts.Statement): boolean =>
  ts.isReturnStatement(statement) || ts.isContinueStatement(statement) || ts.isBreakStatement(statement);

/** The changes of one node, as the part that is replaced and what stands there instead. */
function* changesOf(node: ts.Node, source: ts.SourceFile): Iterable<readonly [ts.Node, string]> {
  if (ts.isBinaryExpression(node)) {
    const joins = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    );
    for (const other of joins ? [] : (operators[node.operatorToken.getText(source)] ?? []))
      yield [node.operatorToken, other];
  } else if (ts.isNumericLiteral(node) && !ts.isLiteralTypeNode(node.parent)) {
    for (const other of numbersFor(node)) yield [node, other];
  } else if (node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword) {
    if (!ts.isLiteralTypeNode(node.parent))
      yield [node, node.kind === SyntaxKind.TrueKeyword ? 'false' : 'true'];
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
    yield [node, node.operand.getText(source)];
  } else if (ts.isPropertyAccessExpression(node)) {
    const other = functions[node.getText(source)];
    if (other) yield [node, other];
  } else if (ts.isIfStatement(node) && leaves(node.thenStatement) && !node.elseStatement) {
    yield [node.expression, 'false'];
  }
}

/** Whether a node is a text for people, whose plural forms and digits are no rule. */
const isText = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isCallExpression(node) && node.expression.getText(source) === 'msg';

/** Every mutant of a file, in the order of its text. Types, imports and texts for people are not rules, and have none. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (isText(node, source)) return;
    for (const [part, becomes] of changesOf(node, source)) {
      const [start, end] = [part.getStart(source), part.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ file, line, start, end, was: text.slice(start, end), becomes });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export const mutated = (text: string, { start, end, becomes }: Mutant): string =>
  text.slice(0, start) + becomes + text.slice(end);
