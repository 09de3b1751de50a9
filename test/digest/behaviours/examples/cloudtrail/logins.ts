import { examplesOf } from "./calls.ts";

export const LOGIN_EXAMPLES = examplesOf(String.raw`
root-login-refused ;; signin ConsoleLogin null + {"userType":"Root","responseElements":{"ConsoleLogin":"Failure"}} ;; signin ConsoleLogin null + {"userType":"Root","responseElements":{"ConsoleLogin":"Success"}}
login-refused ;; signin ConsoleLogin null + {"errorMessage":"Failed authentication","responseElements":{"ConsoleLogin":"Failure"}} ;; signin ConsoleLogin null + {"responseElements":{"ConsoleLogin":"Success"}}
root-login ;; signin ConsoleLogin null + {"userType":"Root","responseElements":{"ConsoleLogin":"Success"}} ;; signin ConsoleLogin null + {"userType":"Root","responseElements":{"ConsoleLogin":"Failure"}}
login-without-second-factor ;; signin ConsoleLogin null + {"responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"No"}} ;; signin ConsoleLogin null + {"userType":"AssumedRole","responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"No"}}
login ;; signin ConsoleLogin null + {"responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"Yes"}} ;; signin ConsoleLogin null + {"responseElements":{"ConsoleLogin":"Failure"}}
root-at-work ;; s3 CreateBucket {"bucketName":"x"} + {"userType":"Root"} ;; s3 CreateBucket {"bucketName":"x"} + {"userType":"IAMUser","userAgent":"Root/1 type=Root"}
root-login-elsewhere-refused ;; signin ExternalIdPDirectoryLogin null + {"userType":"Root","responseElements":{"ExternalIdPDirectoryLogin":"Failure"}} ;; signin ExternalIdPDirectoryLogin null + {"userType":"Root","responseElements":{"ExternalIdPDirectoryLogin":"Success"}}
root-looks-around ;; iam ListUsers null + {"userType":"Root"} ;; iam ListUsers null + {"userType":"Root","userIdentity":{"type":"Root","invokedBy":"config.amazonaws.com"}}
root-assumed ;; sts AssumeRoot {"targetPrincipal":"444455556666"} ;; sts AssumeRole {"roleArn":"arn:aws:iam::444455556666:role/r"}
admin-role-assumed ;; sts AssumeRole {"roleArn":"arn:aws:iam::111122223333:role/FullAdminRole","roleSessionName":"x"} ;; sts AssumeRole {"roleArn":"arn:aws:iam::111122223333:role/reader","roleSessionName":"admin"}
role-assumed ;; sts AssumeRole {"roleArn":"arn:aws:iam::111122223333:role/reader"} ;; sts AssumeRole {"roleArn":"arn:aws:iam::111122223333:role/reader"} + {"userType":"AWSService","sourceIPAddress":"lambda.amazonaws.com"}
session-token-issued ;; sts GetSessionToken ;; sts GetSessionToken null + {"userType":"AssumedRole"}
session-token-asked ;; sts GetSessionToken null + {"userType":"AssumedRole"} ;; sts GetSessionToken
federation-token-issued ;; sts GetFederationToken {"name":"x"} ;; sts GetAccessKeyInfo {"accessKeyId":"x"}
signin-token-issued ;; signin GetSigninToken null + {"userAgent":"python-requests/2.31.0"} ;; signin GetSigninToken null + {"userAgent":"Jersey/2.1","user":"ann","arnRole":"assumed-role/AWSReservedSSO_Dev_1/ann"}
signin-token-script ;; signin GetSigninToken null + {"userAgent":"python-requests/2.31.0","arnRole":"assumed-role/AWSReservedSSO_Dev_1/ann"} ;; signin GetSigninToken null + {"userAgent":"Jersey/2.1","arnRole":"assumed-role/AWSReservedSSO_Dev_1/ann"}
signin-portal ;; signin GetSigninToken null + {"userAgent":"Jersey/2.1","arnRole":"assumed-role/AWSReservedSSO_Dev_1/ann"} ;; signin GetSigninToken null + {"userAgent":"Jersey/2.1"}
device-token-issued ;; sso CreateToken {"grantType":"urn:ietf:params:oauth:grant-type:device_code"} ;; sso CreateToken {"grantType":"refresh_token"}
token-issued ;; sso CreateToken {"grantType":"refresh_token"} ;; codecatalyst CreateToken {"grantType":"refresh_token"}
database-credentials-issued ;; redshift GetClusterCredentials {"dbUser":"x"} ;; redshift DescribeClusters
instance-role-elsewhere ;; ec2 DescribeInstances null + {"user":"i-0123456789abcdef0","userAgent":"aws-cli/2.1 Darwin/19"} ;; ec2 DescribeInstances null + {"user":"i-0123456789abcdef0","userAgent":"aws-cli/2.1 Linux/6.1"}
instance-role-windows ;; ec2 DescribeInstances null + {"user":"i-0123456789abcdef0","userAgent":"aws-cli/2.1 Windows/10"} ;; ec2 DescribeInstances null + {"user":"ann","userAgent":"aws-cli/2.1 Windows/10"}
instance-role-command-line ;; ec2 DescribeInstances null + {"user":"i-0123456789abcdef0","userAgent":"aws-cli/2.1 Linux/6.1"} ;; ec2 DescribeInstances null + {"user":"i-0123456789abcdef0","userAgent":"aws-sdk-java/2.1"}
attack-system ;; ec2 DescribeInstances null + {"userAgent":"aws-cli/2.1 Linux/6.1-kali5-amd64"} ;; ec2 DescribeInstances null + {"userAgent":"aws-cli/2.1 Linux/6.1"}
attack-tool ;; sts GetCallerIdentity null + {"userAgent":"TruffleHog"} ;; sts GetCallerIdentity null + {"userAgent":"Boto3/1.3"}
storage-client ;; s3 GetObject {"bucketName":"docs","key":"a"} + {"userAgent":"[rclone/v1.65.0]"} ;; s3 PutObject {"bucketName":"docs","key":"a"} + {"userAgent":"[rclone/v1.65.0]"}
storage-client-writes ;; s3 PutObject {"bucketName":"docs","key":"a"} + {"userAgent":"[rclone/v1.65.0]"} ;; s3 PutObject {"bucketName":"docs","key":"a"}
`);
