import { birthDateOf, isResidentIdNumber, type NewTenant, sexOf } from '@onegrid/schema';
import { checkDay } from './check-moment';
import { type InputProblem, problem } from './input-error';

const maxNameLength = 50;

/** Returns everything that is wrong with a new tenant. `at` is the tenant's path in the input. */
export function checkTenant(tenant: NewTenant, at: string, nowMs: number): InputProblem[] {
  const name = tenant.name.trim();
  return [
    ...(name.length === 0 || name.length > maxNameLength
      ? [problem('BAD_INPUT', `${at}.name`, `The name must have 1 to ${maxNameLength} characters. 姓名长度不符。`)]
      : []),
    ...checkIdNumber(tenant, at),
    ...(/^\+?\d{7,15}$/.test(tenant.phone)
      ? []
      : [problem('BAD_INPUT', `${at}.phone`, 'The phone number must have 7 to 15 digits. 电话号码格式不符。')]),
    ...(/^\d{2}$/.test(tenant.ethnicity)
      ? []
      : [problem('BAD_INPUT', `${at}.ethnicity`, 'The ethnicity must be two digits of GB/T 3304. 民族代码格式不符。')]),
    ...(/^\d{6}$/.test(tenant.nativePlace)
      ? []
      : [
          problem(
            'BAD_INPUT',
            `${at}.nativePlace`,
            'The native place must be six digits of GB/T 2260. 籍贯代码格式不符。',
          ),
        ]),
    ...checkDay(tenant.movedInOn, `${at}.movedInOn`, nowMs),
    ...(tenant.leaseEndsOn !== null && tenant.leaseEndsOn < tenant.movedInOn
      ? [problem('BAD_INPUT', `${at}.leaseEndsOn`, 'The lease ends before it begins. 租约结束早于入住。')]
      : []),
  ];
}

function checkIdNumber(tenant: NewTenant, at: string): InputProblem[] {
  if (!isResidentIdNumber(tenant.idNumber)) return [problem('INVALID_RESIDENT_ID', `${at}.idNumber`)];
  const problems: InputProblem[] = [];
  if (birthDateOf(tenant.idNumber) !== tenant.birthDate) {
    problems.push(
      problem(
        'BAD_INPUT',
        `${at}.birthDate`,
        'The birth date is not the one in the id number. 出生日期与身份号码不一致。',
      ),
    );
  }
  if (sexOf(tenant.idNumber) !== tenant.sex) {
    problems.push(problem('BAD_INPUT', `${at}.sex`, 'The sex is not the one in the id number. 性别与身份号码不一致。'));
  }
  return problems;
}
