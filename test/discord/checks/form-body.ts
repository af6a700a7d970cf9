import type { z } from 'zod'
import { ApiError, type FieldErrors } from './api-error.ts'

type Issue = z.core.$ZodIssue

/** Holds a body to Discord's own schema, or throws `50035 Invalid Form Body` with the fields at fault. */
export function checkFormBody(schema: z.ZodType, body: unknown): void {
  const result = schema.safeParse(body)
  if (result.success) return
  const errors: MutableErrors = {}
  for (const issue of result.error.issues) place(errors, issue, [])
  throw new ApiError(400, 50035, 'Invalid Form Body', errors as FieldErrors)
}

type MutableErrors = { [field: string]: MutableErrors | { code: string; message: string }[] }

function place(errors: MutableErrors, issue: Issue, prefix: readonly PropertyKey[]): void {
  const path = [...prefix, ...issue.path]
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors)
    if (branch !== undefined) {
      for (const inner of branch) place(errors, inner, path)
      return
    }
  }
  let node = errors
  for (const key of path) {
    const next = node[String(key)]
    const child: MutableErrors = next === undefined || Array.isArray(next) ? {} : next
    node[String(key)] = child
    node = child
  }
  const list = Array.isArray(node._errors) ? node._errors : []
  node._errors = [...list, describe(issue)]
}

/** Of a union's branches, the one whose `type` is the sender's is the one they meant. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const typed = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 1 && issue.path[0] === 'type'),
  )
  return [...(typed.length > 0 ? typed : branches)].sort((a, b) => a.length - b.length)[0]
}

function describe(issue: Issue): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be at most ${issue.maximum}.` }
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` }
        : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be at least ${issue.minimum}.` }
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: `Must be of type ${issue.expected}.` }
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      }
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message }
  }
}
