import type { JoinFormMessages } from '../messages.ts';
import type { OutcomeMessages } from '../outcome-messages.ts';
import type { OwnFormMessages } from '../own-form-messages.ts';
import type { TroubleMessages } from '../trouble.ts';

export const messages: JoinFormMessages = {
  loading: '正在加载表单…',
  loadFailed: '无法加载表单。',
  offline: '您已离线。连接网络后即可加载表单。',
  retry: '重试',
  missing: '表单暂时无法显示。',
  closed: '该网络目前不接受加入申请。',

  title: '加入网络',
  optional: '（选填）',
  keptOnDevice: '您填写的内容会保存在本设备上，直到提交为止。',
  keptOnPage: '您填写的内容仅在本页面打开期间保留。',
  restored: '这是您之前在本设备上填写的内容。',
  startAgain: '清空表单，重新填写',
  shared: '这是公用电脑：不要保存我填写的内容',

  applicant: '谁申请加入？',
  person: '个人',
  personHint: '可以隶属某个组织，也可以不隶属',
  organization: '组织',
  name: '您的姓名',
  nameForOrganization: '联系人姓名',
  email: '电子邮箱',
  emailHint: '我们会将答复发送到此邮箱。',
  organizationName: '您所属的组织',
  organizationNameForOrganization: '组织名称',
  organizationUrl: '组织的网页',
  organizationUrlHint: '例如：www.example.org',
  sector: '部门',
  choose: '请选择',
  place: '城镇或地区',
  goals: '您致力于的可持续发展目标',
  goalsChosen: { other: '已选 {count} 项' },
  languages: '您使用的语言',
  languagesHint: '请勾选所有适用项。',
  offers: '您能提供什么？',
  offersHint: '例如：知识、时间、会议场地、人脉。',
  needs: '您在寻求什么？',
  needsHint: '例如：合作伙伴、培训、资金、宣传。',
  message: '您还想告诉我们的内容',
  'consent.purposes': '您的数据',
  wholeNotice: '阅读完整的隐私声明（在新标签页中打开）',

  problem: '无法提交申请',
  error: '错误：',
  fieldRequired: '请填写“{field}”',
  fieldWrong: '请检查“{field}”：该内容未被接受',

  send: '提交我的申请',
  sending: '正在提交您的申请…',
  notThrough: '您的申请尚未完成提交',
  keepOpen: '我们会重新提交，请勿关闭本页面。',
  received: '我们已收到您的申请',

  refused: '服务器未接受您的申请。您填写的内容仍保留在这里。代码：{code}。',
};

export const outcome: OutcomeMessages = {
  applicantRequired: '请选择申请加入的是个人还是组织',
  nameRequired: '请输入您的姓名',
  nameRequiredForOrganization: '请输入联系人姓名',
  emailRequired: '请输入电子邮箱',
  emailFormat: '请输入格式正确的电子邮箱，例如 name@example.org',
  organizationNameRequired: '请输入组织名称',
  organizationUrlFormat: '请输入格式正确的网址，例如 www.example.org',
  sectorRequired: '请选择部门',
  'consent.purposesRequired': '请勾选以表示同意；否则我们无法处理您的申请',
  'consent.purposesFormat': '隐私声明已更改。请阅读后重新勾选',
  too_long: { other: '“{field}”不得超过 {count} 个字符' },
  too_many: { other: '“{field}”最多可选 {count} 项' },
  control_character: '“{field}”中含有无法使用的字符。请删除内容后重新输入',

  unreachable: '我们无法连接到服务器。',
  slow: '服务器响应时间过长。',
  busy: '服务器目前收到的请求过多。',
  unavailable: '服务器目前不可用。',
  failing: '服务器出现错误。',
  unexpected: '作出响应的不是我们的服务器。如果您使用的是公共 Wi-Fi，可能需要先登录该网络。',
  inFlight: '服务器仍在处理您的申请。',
  waitsOnDevice: '您的申请已保存在本设备上。本页面打开期间或您再次访问时，将重新发送。',
  waitsOnPage: '请勿关闭本页面：您的申请没有保存在本设备上，将从这里重新发送。',
  nextTry: '下次尝试：{time}。',
  nextTryOnline: '恢复网络连接后将立即发送。',
  sendNow: '立即重新发送',
  change: '修改我的回答',

  receivedBy: '您的加入申请已送达{network}。',
  reference: '编号',
  receivedAt: '收到时间',
  next: '后续步骤',
  nextText: '我们已向 {email} 发送邮件。请点击邮件中的链接进行确认；确认之前，您的申请不会生效。',
  another: '再提交一份申请',
};

export const trouble: TroubleMessages = {
  trapped: '一个隐藏字段被填写了，可能是您的浏览器所为。我们已将其清空，请重新提交。',
  tooLarge: '您的申请过长，无法提交。请缩短内容后重新提交。',
  keyReused: '我们已收到此申请的较早版本。如果再次提交，将视为另一份申请。',
  networkGone: '此服务器不再接受该网络的申请。您填写的内容仍保留在这里。',
};

export const ownForm: OwnFormMessages = {
  step: '第 {number} 步，共 {count} 步',
  next: '继续',
  back: '返回',
  yes: '是',
  no: '否',
  now: '现在还需填写：{fields}',
  notNow: '不再需要填写：{fields}',
};
